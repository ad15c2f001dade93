"""What a server's error code means, as an error of our tree.

The codes are Neo4j's (neo4j.com/docs/status-codes); the embedded server sends the same.
"""

from policygraph.graph.errors import QueryTimeout, StoreError, StoreRefused, StoreUnreachable

_FORBIDDEN = ("Neo.ClientError.Security.Forbidden", "Neo.ClientError.Statement.AccessMode")
_PASSWORD = (
    "Neo.ClientError.Security.Unauthorized",
    "Neo.ClientError.Security.AuthenticationRateLimit",
    "Neo.ClientError.Security.CredentialsExpired",
)
_TIMEOUTS = (
    "Neo.ClientError.Transaction.TransactionTimedOut",
    "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
    "Neo.TransientError.Transaction.LockAcquisitionTimeout",
)
_NO_DATABASE = "Neo.ClientError.Database.DatabaseNotFound"


def explain(code: str, message: str, where: str) -> StoreError:
    """Give the error that says what a server's answer means and what to do."""
    if code in _FORBIDDEN:
        return StoreRefused(
            f"the reading door does not write: {message}",
            where=where,
            todo="questions only read; use `policygraph ingest` to change the graph",
        )
    if code in _PASSWORD:
        return StoreRefused(
            f"wrong user or password: {message}",
            where=where,
            todo="check NEO4J_USER and NEO4J_PASSWORD",
        )
    if code in _TIMEOUTS:
        return QueryTimeout(
            "this question takes too long",
            where=where,
            todo="narrow it with its parameters, or raise POLICYGRAPH_QUERY_SECONDS",
        )
    if code == _NO_DATABASE:
        return StoreUnreachable(message, where=where, todo="check NEO4J_DATABASE")
    return StoreError(f"{message} ({code})", where=where)
