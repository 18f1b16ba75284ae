#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the compiler cannot see of the house: forbidden includes, floating point in the domain, sizes, SPDX lines, a test
beside each source of the libraries, and words that the tree must not hold.

Usage: tidy.py ROOT    Exit 0 where it holds; else 1, a line per fault.
`tidy.py --self-test` plants each fault in a temporary tree and sees it caught.
"""
import pathlib
import re
import subprocess
import sys
import tempfile

MAX_FILE_LINES = 500
MAX_FUNCTION_LINES = 70
SOURCE = {".cpp", ".h"}
NEEDS_SPDX = {".cpp", ".h", ".py", ".sh", ".cmake", ".txt", ".sql", ".service", ".target", ".sysusers"}

# folder -> what its sources may not include. Angle brackets and quotes are both looked at.
FORBIDDEN_INCLUDES = [
    ("libs/domain/", r"Q[A-Z]\w*|nlohmann/.*|httplib\.h|openssl/.*|contract/.*|thread|mutex|fstream|filesystem|random"),
    ("libs/contract/", r"Q[A-Z]\w*|httplib\.h|openssl/.*|kit/.*|db/.*"),
    ("libs/client/", r"QWidget|QApplication|QGui\w*|uikit/.*|kit/.*|db/.*|httplib\.h|openssl/.*"),
    ("libs/uikit/", r"contract/.*|client/.*|kit/.*|db/.*|QtNetwork.*|QNetwork\w*|QSql\w*"),
    ("backend/db/", r"contract/.*|kit/.*|httplib\.h|openssl/.*"),
    ("backend/services/", r"httplib\.h|openssl/.*|QWidget|nlohmann/.*"),
    ("backend/gateway/", r"httplib\.h|openssl/.*|db/.*|QSql\w*|nlohmann/.*"),
    ("backend/ctl/", r"httplib\.h|nlohmann/.*"),
    ("desktop-admin/", r"kit/.*|db/.*|httplib\.h|openssl/.*|nlohmann/.*"),
    ("pos-client/", r"kit/.*|db/.*|httplib\.h|openssl/.*|nlohmann/.*"),
]
# The one file of the desktop programs that may know OpenSSL: Qt cannot sign (docs/adr/0075).
EXEMPT_INCLUDES = {"libs/client/journal/till_key.cpp": r"openssl/.*"}
SERVICES = ("order", "inventory", "payment", "identity")
CLOCK = re.compile(r"\b(system_clock|steady_clock|time\(nullptr\))")
FLOATING = re.compile(r"\b(float|double)\b")
COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/", re.S)
UNFINISHED = re.compile(r"\b(TODO|FIXME|HACK)\b")


def tracked(root):
    listed = subprocess.run(["git", "-C", str(root), "ls-files"], capture_output=True, text=True)
    if listed.returncode == 0 and listed.stdout:
        return [pathlib.Path(line) for line in listed.stdout.splitlines() if (root / line).is_file()]
    return sorted(p.relative_to(root) for p in root.rglob("*") if p.is_file())


def include_faults(path, text):
    name = str(path)
    for folder, pattern in FORBIDDEN_INCLUDES:
        if not name.startswith(folder):
            continue
        for found in re.findall(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]', text, re.M):
            exempt = EXEMPT_INCLUDES.get(name)
            if re.fullmatch(pattern, found) and not (exempt and re.fullmatch(exempt, found)):
                yield f"{name}: {folder} may not include {found}"
    for service in SERVICES:
        if name.startswith(f"backend/services/{service}/"):
            for other in SERVICES:
                if other != service and re.search(rf'#include "{other}/', text):
                    yield f"{name}: a service never includes another ({other})"
    if "httplib.h" in text and re.search(r"#include <httplib.h>", text):
        if not name.startswith(("backend/kit/", "tests/")):
            yield f"{name}: only backend/kit knows httplib"


def code_only(text):
    return COMMENT.sub(lambda m: "\n" * m.group(0).count("\n"), text)


def function_faults(path, text):
    """Functions end at a closing brace in the column of their opening line; a namespace or class is not a function."""
    opened = None
    lines = code_only(text).split("\n")
    for number, line in enumerate(lines, 1):
        if line == "{" and number >= 2 and not re.match(r"(class|struct|namespace|enum|union|extern)\b", lines[number - 2].strip()):
            opened = number
        elif line.startswith("}") and opened:
            if number - opened - 1 > MAX_FUNCTION_LINES and not line.startswith("} // namespace"):
                yield f"{path}:{opened}: a function of {number - opened - 1} lines (limit {MAX_FUNCTION_LINES})"
            opened = None


def size_faults(path, text):
    lines = text.count("\n")
    if lines > MAX_FILE_LINES:
        yield f"{path}: {lines} lines (limit {MAX_FILE_LINES})"


def faults(root):
    paths = tracked(root)
    names = {str(p) for p in paths}
    for path in paths:
        name = str(path)
        if name.startswith(("build/", "var/")):
            continue
        if path.suffix in NEEDS_SPDX or name in ("run", ".ci/run"):
            head = (root / path).read_text(errors="replace")[:400]
            if "SPDX-License-Identifier: GPL-3.0-or-later" not in head:
                yield f"{name}: no SPDX line"
        if path.suffix not in SOURCE:
            continue
        text = (root / path).read_text()
        yield from include_faults(path, text)
        yield from size_faults(path, text)
        yield from function_faults(path, text)
        if name.startswith(("libs/domain/", "backend/services/")) and FLOATING.search(code_only(text)):
            yield f"{name}: floating point near money"
        if name.startswith("libs/domain/") and CLOCK.search(code_only(text)):
            yield f"{name}: the domain has no clock"
        if UNFINISHED.search(text):
            yield f"{name}: a word that marks unfinished work"
        if name.startswith(("libs/domain/", "libs/contract/")) and path.suffix == ".cpp":
            test = f"tests/{name.split('/', 1)[1][:-4]}_test.cpp"
            if test not in names:
                yield f"{name}: no test {test}"


PLANTS = {
    "libs/domain/a.h": ("#include <QString>\n", "may not include"),
    "libs/domain/b.h": ("double x;\n", "floating point"),
    "libs/domain/k.h": ("auto n = std::chrono::system_clock::now();\n", "no clock"),
    "libs/domain/c.cpp": ("int c;\n", "no test"),
    "libs/uikit/d.h": ('#include "contract/json.h"\n', "may not include"),
    "backend/services/order/e.h": ('#include "payment/store.h"\n', "never includes another"),
    "backend/gateway/f.cpp": ("#include <httplib.h>\n", "may not include"),
    "libs/client/journal/l.cpp": ("#include <openssl/evp.h>\n", "may not include"),
    "libs/client/journal/till_key.cpp": ('#include <openssl/evp.h>\n#include "kit/token.h"\n', "may not include kit"),
    "libs/client/g.h": ("\n" * 600, "lines (limit"),
    "libs/client/h.cpp": ("void h()\n{\n" + "    call();\n" * 80 + "}\n", "a function of"),
    "libs/client/i.cpp": ("// TO" "DO later\n", "unfinished"),
    "run": ("echo\n", "no SPDX"),
}


def self_test():
    missed = []
    for name, (text, wanted) in PLANTS.items():
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            target = root / name
            target.parent.mkdir(parents=True, exist_ok=True)
            spdx = "" if wanted == "no SPDX" else "// SPDX-License-Identifier: GPL-3.0-or-later\n"
            target.write_text(spdx + text)
            if not any(wanted in fault for fault in faults(root)):
                missed.append(f"planted fault not caught: {name} ({wanted})")
    return missed


if __name__ == "__main__":
    found = self_test() if sys.argv[1] == "--self-test" else list(faults(pathlib.Path(sys.argv[1])))
    print("\n".join(found) or "tidy")
    sys.exit(bool(found))
