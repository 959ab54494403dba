"""The table reader under random input, and against the clock."""

from hypothesis import given, settings
from hypothesis import strategies as st

from netdesk.errors import InputError
from netdesk.formats.csvfile import describe_csv, looks_like_csv, read_csv
from netdesk.formats.csvfile.splitting import split_records
from tests.core.formats.csv_tables import DATA, GOOGLE, LINKEDIN, OUTLOOK, TODAY

HEADERS = [
    LINKEDIN,
    GOOGLE,
    OUTLOOK,
    "First Name,Last Name,Display Name,Primary Email,Birth Year,Birth Month,Birth Day",
    "Name,Given name,Family name,Company 1,E-mail 1,E-mail 1 label,Categories,Other properties,UID",
    "Given Name,Family Name,E-mail 1 - Value,Address 1 - Formatted,Event 1 - Value",
]
PIECES = ['"', '""', ",", ";", "\t", "\n", "\r\n", "\r", "'", "=", " ::: ", "* ", "Ana", "é", "\0"]
PIECES += ["\\", "[[", "1/2/3", "--03-07", "²/１/2020", "0", "\ufeff", "\x85", "\u2028", " "]
FILES = [path.read_bytes() for path in sorted(DATA.glob("*.csv"))]


def read_any(data):
    looks_like_csv(data)
    try:
        describe_csv(data)
        return read_csv(data, today=TODAY)
    except InputError:
        return None


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data):
    read_any(data)


@settings(max_examples=400)
@given(st.sampled_from(HEADERS), st.lists(st.sampled_from(PIECES), max_size=60))
def test_any_cells_under_a_known_header_are_read(header, pieces):
    assert read_any(f"{header}\n{''.join(pieces)}".encode()) is not None


@settings(max_examples=300)
@given(st.sampled_from(FILES), st.integers(0, 3000), st.integers(0, 40), st.binary(max_size=4))
def test_damaged_files_are_read_or_refused(data, place, length, piece):
    read_any(data[:place] + piece + data[place + length :])


@settings(max_examples=200)
@given(st.lists(st.sampled_from(PIECES), max_size=60))
def test_drafts_failed_and_skipped_add_up_to_the_records(pieces):
    text = LINKEDIN + "\n" + "".join(pieces).replace("\0", "").replace("\ufeff", "")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    records = [
        r for r in split_records(lines, ",", 1, 6) if r.fault or any(map(str.strip, r.cells))
    ]
    reading = read_csv(text.encode(), today=TODAY)
    ends = [problem for problem in reading.problems if problem.severity != "warning"]
    assert len(reading.drafts) + len(ends) == len(records)


def test_all_of_twenty_thousand_rows_come_in():
    rows = (f'Ana,Ruiz{n},a{n}@example.org,"Acme, Inc.",Head,01 Jan 2024' for n in range(20_000))
    data = "\n".join([LINKEDIN, *rows]).encode()
    assert len(read_csv(data, today=TODAY).drafts) == 20_000


def test_quotes_that_never_end_cost_no_more_than_their_length():
    # Work that grew with the square of this would not come back within a run's patience.
    data = (LINKEDIN + '\nx,"a\n' * 100_000 + 'x,"a' + 'b""c\n' * 100_000).encode()
    reading = read_csv(data, today=TODAY)
    assert [problem.severity for problem in reading.problems]
