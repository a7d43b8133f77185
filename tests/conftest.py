"""The import rules are tested first: where they fail, the rest is built on sand."""


def pytest_collection_modifyitems(items):
    items.sort(key=lambda item: item.path.name != "test_house.py")
