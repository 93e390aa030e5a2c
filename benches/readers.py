"""Reads the same workbooks as vlecht with two Python libraries that people would take instead, and with vlecht.

    benches/readers.sh VLECHT FOLDER

FOLDER holds an inbox of xlsx files, made with `vlecht sample`. Each reader gets a process for each core; each figure
is the least of three runs. fastexcel with polars and pandas with openpyxl read every cell of every sheet as they come:
no check, no receipt, no figure.
"""

import concurrent.futures
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time


def with_fastexcel(path: str) -> int:
    import fastexcel

    book = fastexcel.read_excel(path)
    rows = 0
    for name in book.sheet_names:
        rows += book.load_sheet(name, header_row=None, dtypes="string").to_polars().height
    return rows


def with_pandas(path: str) -> int:
    import pandas

    sheets = pandas.read_excel(path, sheet_name=None, header=None, engine="openpyxl")
    return sum(len(sheet) for sheet in sheets.values())


def all_cores(read, paths):
    with concurrent.futures.ProcessPoolExecutor(os.cpu_count()) as pool:
        return sum(pool.map(read, paths))


def least(times, work):
    best = None
    for _ in range(times):
        start = time.perf_counter()
        work()
        took = time.perf_counter() - start
        best = took if best is None else min(best, took)
    return best


def main():
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    paths = sorted(str(path) for path in folder.rglob("*.xlsx"))
    with tempfile.TemporaryDirectory() as work:
        pipeline = pathlib.Path(work, "maand.toml")
        pipeline.write_text(
            f'[network]\nname = "Bench"\n[input]\ninbox = "{folder}"\n'
            '[period]\nmonth = "2026-10"\n[output]\nreports = "reports"\n'
        )

        def vlecht():
            for name in ("cache", "reports"):
                shutil.rmtree(pathlib.Path(work, name), ignore_errors=True)
            done = subprocess.run(
                [program, "run", "maand.toml", "--cache", "cache"], cwd=work, capture_output=True
            )
            assert done.returncode in (0, 3), done.stderr.decode()

        ours = least(3, vlecht)
        print(f"{len(paths)} workbooks, {os.cpu_count()} processes")
        print(f"{'vlecht run, to a published edition':44} {ours:8.2f} s   1.00")
        for name, read, times in (
            ("fastexcel + polars, merely reading", with_fastexcel, 3),
            ("pandas + openpyxl, merely reading", with_pandas, 1),
        ):
            took = least(times, lambda: all_cores(read, paths))
            print(f"{name:44} {took:8.2f} s   {took / ours:.2f}")


if __name__ == "__main__":
    main()
