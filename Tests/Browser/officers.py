"""The first two officers of a town, whose first passwords `ops/run` prints."""

from urllib.parse import urlsplit

PASSWORD = "correct horse battery staple"


class Officers:
    """Each changes the first password at the first sign-in; after that all tests know it."""

    def __init__(self, town):
        self.town = town
        self.first_passwords = dict(town.passwords)

    def sign_in(self, visitor, name):
        """`name` is clerk or administrator; ends on the list of applications."""
        first_password = self.first_passwords.pop(name, None)
        visitor.go(f"{self.town.staff}/sign-in")
        visitor.page.get_by_label("職員番号").fill(name)
        visitor.page.get_by_label("パスワード").fill(first_password or PASSWORD)
        visitor.press("サインイン")
        if first_password:
            visitor.page.get_by_label("現在のパスワード").fill(first_password)
            visitor.page.get_by_label("新しいパスワード", exact=True).fill(PASSWORD)
            visitor.page.get_by_label("新しいパスワード（もう一度）").fill(PASSWORD)
            visitor.press("パスワードを変更する")
            visitor.go(f"{self.town.staff}/cases")
        assert urlsplit(visitor.page.url).path == "/cases", f"not signed in, but at {visitor.page.url}: {visitor.page.locator('main').inner_text()}"
