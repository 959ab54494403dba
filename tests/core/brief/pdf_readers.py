"""What programs of others read from our pages."""

import subprocess


def read_codes(path):
    """The messages of all QR codes in a picture, by zbarimg."""
    command = ["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout.splitlines()


def read_text(data, tmp_path):
    """The text of a PDF as pdftotext gives it, without its marks of direction."""
    path = tmp_path / "page.pdf"
    path.write_bytes(data)
    done = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True)
    text = done.stdout.decode()
    return text.translate(dict.fromkeys([*range(0x200E, 0x2010), *range(0x202A, 0x202F)]))
