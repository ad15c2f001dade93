"""Whether two names of facilities that look like a short and a long form are two things."""

from policygraph.ingest.recognise.suffixes import own_suffix

_KIND = 2
"""Characters of a last word that any longer one may end in: 中心, 平台."""


def are_two_kinds(short: str, long: str) -> bool:
    """Tell whether two facilities end in kinds of their own: 贵州科学中心, 贵州科学数据中心.

    A facility is none of its parts: 阿坝州共享交换平台 has a 阿坝州共享交换平台目录管理系统. Near
    misses: 中科院常州中心 beside 中科院常州先进制造技术研发中心, 科创中心 beside 科创服务中心.
    """
    kind, other = own_suffix(short), own_suffix(long)
    if kind is None or other is None:
        return False
    if long.startswith(short):
        return long[len(short)].isalnum() and not long.endswith("公司")
    if len(kind.word) <= _KIND:
        return False
    rest = iter(long[-len(other.word) - _KIND :])
    data = "数据" in other.word and "数据" not in short
    return data or not all(character in rest for character in kind.word)
