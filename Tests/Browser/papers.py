"""Files as citizens attach them: real ones made by the browser, one that is not what its name says, one with a virus."""

from dataclasses import dataclass

# The test file of the European Institute for Computer Antivirus Research, in two parts so that no scanner takes this
# program for it.
EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


@dataclass(frozen=True)
class Paper:
    name: str
    media_type: str
    content: bytes

    @property
    def payload(self):
        return {"name": self.name, "mimeType": self.media_type, "buffer": self.content}


class Papers:
    def __init__(self, page):
        page.set_content("<h1>図面</h1>")
        self.drawing = Paper("建物平面図.pdf", "application/pdf", page.pdf())
        self.certificate = Paper("確認済証.pdf", "application/pdf", page.pdf())
        self.photograph = Paper("免許証.jpg", "image/jpeg", page.screenshot(type="jpeg"))
        self.spoofed = Paper("位置図.pdf", "application/pdf", b"<!DOCTYPE html><title>PDF?</title>")
        self.infected = Paper("位置図2.pdf", "application/pdf", b"%PDF-1.4\n" + EICAR + b"\n%%EOF\n")
