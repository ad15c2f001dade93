# The app alone: its store is the Neo4j of docker-compose.yml (or any other by NEO4J_URI).
FROM python:3.11-slim-bookworm

WORKDIR /app
COPY requirements.lock pyproject.toml README.md LICENSE ./
RUN pip install --no-cache-dir --require-hashes -r requirements.lock

COPY src src
COPY ingest ingest
COPY graph graph
COPY api api
COPY cli cli
COPY queries queries
COPY corpus corpus
RUN pip install --no-cache-dir --no-deps . \
 && useradd --create-home policygraph \
 && install -d -o policygraph /data

USER policygraph
ENV POLICYGRAPH_WORKSPACE=/data
VOLUME /data
EXPOSE 8000
ENTRYPOINT ["policygraph"]
CMD ["serve", "--host", "0.0.0.0", "--port", "8000"]
