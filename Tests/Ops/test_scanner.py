"""The town's own virus scanner, started for real."""

import socket
import struct

# The EICAR test file, in two pieces so that this source is not one.
EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"

OPEN = """
places_of_town "{directory}"
scanner_port=$(port_free)
town_directory_prepare
trap scanner_stop EXIT
scanner_start >&2
echo "$scanner_port"
read -r _ <&0
"""


def scan(port, content):
    with socket.create_connection(("127.0.0.1", port), timeout=20) as connection:
        size = struct.pack(">I", len(content))
        connection.sendall(b"zINSTREAM\0" + size + content + struct.pack(">I", 0))
        return connection.recv(1000).decode()


def test_it_finds_the_test_signature_and_lets_other_files_pass(directory, start_shell):
    scanner = start_shell(OPEN.format(directory=directory))
    port = int(scanner.stdout.readline())
    assert "OK" in scan(port, b"%PDF-1.7 a letter")
    assert "Eicar-Test-Signature" in scan(port, EICAR)
    assert "Eicar-Test-Signature" in scan(port, b"%PDF-1.7 " + EICAR + b" %%EOF")
