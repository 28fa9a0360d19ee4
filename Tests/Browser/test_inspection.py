"""The inspection itself: each fault, planted on a page served here, must be found, and a good page must pass."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from inspection import Notebook
from visitor import PHONE, Visitor

GOOD = """<!DOCTYPE html><html lang="ja"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>よいページ</title></head>
<body><main><h1>よいページ</h1><p>問題はありません。</p><a href="/next">次へ</a></main></body></html>"""

FAULTS = {
    "picture without text": (("<p>", '<img src="/picture.png"><p>'), "axe image-alt"),
    "pale text": (("<p>", '<p style="color: #aaa">'), "axe color-contrast"),
    "small button": (("<p>", '<button style="width:9px;height:9px"></button><button>x</button><p>'), "axe target-size"),
    "no language": ((' lang="ja"', ""), "no lang"),
    "no title": (("<title>よいページ</title>", ""), "no title"),
    "two main headings": (("<p>", "<h1>もう一つ</h1><p>"), "2 h1 elements"),
    "wider than the screen": (("<p>", '<p style="width: 400px">'), "scrolls sideways"),
}


@pytest.fixture(scope="module")
def site():
    """Serves what is put into its `pages`, by path, under a strict content security policy for scripts."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            body = server.pages.get(self.path)
            self.send_response(404 if body is None else 200)
            self.send_header("content-type", "text/html; charset=utf-8")
            self.send_header("content-security-policy", "script-src 'self'")
            self.end_headers()
            self.wfile.write((body or GOOD.replace("よい", "ない")).encode())

        def log_message(self, *arguments):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.url = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()


@pytest.fixture
def screenshots(tmp_path):
    return tmp_path


@pytest.fixture
def visitor(browser, javascript, screenshots):
    visitor = Visitor(browser, PHONE, javascript, Notebook(), screenshots)
    yield visitor
    visitor.context.close()


def test_a_good_page_has_no_problems(site, visitor):
    site.pages = {"/": GOOD}
    visitor.go(site.url)
    visitor.close()
    assert visitor.problems == []


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_found(site, visitor, fault):
    (before, after), problem = FAULTS[fault]
    site.pages = {"/": GOOD.replace(before, after, 1), "/picture.png": ""}
    visitor.go(site.url)
    assert any(problem in each for each in visitor.problems), visitor.problems


def test_two_pages_with_one_title_are_found(site, visitor):
    site.pages = {"/": GOOD, "/next": GOOD}
    visitor.go(site.url)
    visitor.press("次へ")
    assert any("is also the title of" in each for each in visitor.problems), visitor.problems


def test_two_applications_may_show_the_same_page(site, visitor):
    site.pages = {"/applications/K7-1": GOOD, "/applications/K7-2": GOOD}
    visitor.go(f"{site.url}/applications/K7-1")
    visitor.go("/applications/K7-2")
    assert visitor.problems == []


def test_a_page_that_nobody_inspected_is_found(site, visitor):
    site.pages = {"/": GOOD, "/next": GOOD.replace("よい", "次の")}
    visitor.go(site.url)
    visitor.page.get_by_role("link", name="次へ").click()
    visitor.page.wait_for_url("**/next")
    visitor.close()
    assert any("not inspected" in each for each in visitor.problems), visitor.problems


def test_a_page_that_says_not_found_is_no_error_of_the_browser(site, visitor):
    site.pages = {}
    visitor.go(f"{site.url}/nowhere")
    assert visitor.problems == []


@pytest.mark.parametrize("javascript", [True], indirect=True)
def test_a_script_that_breaks_the_content_security_policy_is_found(site, visitor):
    site.pages = {"/": GOOD.replace("<p>", "<script>1</script><p>")}
    visitor.go(site.url)
    assert any("Content Security Policy" in each for each in visitor.problems), visitor.problems


def test_what_only_people_without_scripts_see_is_inspected(site, browser, screenshots):
    site.pages = {"/": GOOD.replace("<p>", '<noscript><img src="/picture.png"></noscript><p>'), "/picture.png": ""}
    visitor = Visitor(browser, PHONE, False, Notebook(), screenshots)
    visitor.go(site.url)
    visitor.close()
    assert any("axe image-alt" in each for each in visitor.problems), visitor.problems
