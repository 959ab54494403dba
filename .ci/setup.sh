#!/usr/bin/env bash
# Sets this folder up for `make run` or for the checks:
#
#     .ci/setup.sh run      libraries that Qt needs, .venv, the locked dependencies
#     .ci/setup.sh test     the same, with the test tools
#     .ci/setup.sh lock     write both lock files anew from pyproject.toml
#
# It changes only .venv, and Debian's packages where it may. Called again, it compares and ends
# at once. PYTHON=... chooses the interpreter; NETDESK_NO_APT=1 leaves the system alone.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

purpose=${1:?run, test or lock}
venv=.venv
stamp=$venv/netdesk-setup
given_up=$venv/netdesk-without-$purpose

say() { printf 'netdesk: %s\n' "$*"; }
fail() { printf 'netdesk: %s\n' "$*" >&2; exit 1; }

# What Qt's window, printing and D-Bus parts load, each with the Debian package that has it.
# Compared by library, not by package: package names differ between Debian and Ubuntu releases.
libraries='
libEGL.so.1 libegl1
libGL.so.1 libgl1
libX11-xcb.so.1 libx11-xcb1
libcups.so.2 libcups2
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1
libfreetype.so.6 libfreetype6
libglib-2.0.so.0 libglib2.0-0
libgssapi_krb5.so.2 libgssapi-krb5-2
libwayland-client.so.0 libwayland-client0
libwayland-cursor.so.0 libwayland-cursor0
libwayland-egl.so.1 libwayland-egl1
libxcb-cursor.so.0 libxcb-cursor0
libxcb-glx.so.0 libxcb-glx0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-image.so.0 libxcb-image0
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-randr.so.0 libxcb-randr0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0 libxcb-shape0
libxcb-sync.so.1 libxcb-sync1
libxcb-util.so.1 libxcb-util1
libxcb-xfixes.so.0 libxcb-xfixes0
libxcb-xkb.so.1 libxcb-xkb1
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libxkbcommon.so.0 libxkbcommon0
libzstd.so.1 libzstd1
'

# The programs that the tests start, each with its package.
programs='
Xvfb xvfb
openbox openbox
xdotool xdotool
thunar thunar
strace strace
pdftotext poppler-utils
zbarimg zbar-tools
dbus-run-session dbus-daemon
'

# Scripts that no package of ours draws on the printed page: one font of the machine is enough.
missing_fonts() {
    local known
    known=$(fc-list : family 2>/dev/null) || known=
    [[ $known =~ CJK|Source\ Han|WenQuanYi ]] || echo fonts-wqy-zenhei
    [[ $known =~ Symbola|Noto\ Emoji ]] || echo fonts-symbola
    command -v fc-list >/dev/null || echo fontconfig
}

# What prints into a file. Its program runs as root only, and so does the test that prints.
missing_printer() {
    [[ $(id -u) == 0 ]] || return 0
    [[ -e /usr/sbin/cupsd ]] || echo cups
    [[ -e /usr/lib/cups/filter/pdftopdf ]] || echo cups-filters
    [[ -e /usr/lib/cups/backend/cups-pdf ]] || echo printer-driver-cups-pdf
    command -v gs >/dev/null || echo ghostscript
}

missing_packages() {
    local known name package
    known=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null) || return 0
    while read -r name package; do
        [[ -z $name || $known == *"$name "* ]] || echo "$package"
    done <<<"$libraries"
    compgen -G '/usr/share/fonts/*/*' >/dev/null || echo fonts-dejavu-core
    missing_fonts
    [[ $purpose == test ]] || return 0
    while read -r name package; do
        [[ -z $name ]] || command -v "$name" >/dev/null || echo "$package"
    done <<<"$programs"
    missing_printer
}

# Sets `as_root` to the words that make a command run as root; false where that may not be.
may_install() {
    as_root=()
    [[ -z ${NETDESK_NO_APT:-} ]] && command -v apt-get >/dev/null || return 1
    [[ $(id -u) != 0 ]] || return 0
    command -v sudo >/dev/null || return 1
    as_root=(sudo)
    sudo -n true 2>/dev/null && return 0
    [[ -t 0 && -z ${CI:-} ]] || return 1
    say "sudo may ask for your password now, to install: $*"
}

apt() {
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -y \
        -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@" </dev/null \
        2>&1 >/dev/null | sed '/^debconf: delaying/d' >&2
}

# Installs the named packages; one that this release does not have does not stop the others.
install_packages() {
    say "installing from Debian's packages: $*"
    apt update || say "the package lists could not be brought up to date; going on with the old"
    apt install --no-install-recommends "$@" && return
    local package
    for package in "$@"; do
        apt install --no-install-recommends "$package" || true
    done
}

set_up_system() {
    [[ $(uname -s) == Linux ]] || return 0
    local missing
    missing=$(missing_packages | tr '\n' ' ')
    [[ -n ${missing// /} ]] || return 0
    if ! was_tried_today "$missing" && may_install "$missing"; then
        # shellcheck disable=SC2086 # one word for each package
        install_packages $missing
        missing=$(missing_packages | tr '\n' ' ')
        [[ -n ${missing// /} ]] || return 0
        not_to_be_had=$missing
    fi
    say "not on this machine, and not installed from here: $missing"
    ! command -v apt-get >/dev/null || say "by hand: sudo apt-get install $missing"
    say "going on; what needs them may not start"
}

# What could not be installed is not tried again at every start, only said again.
was_tried_today() {
    [[ -n $(find "$given_up" -mtime -1 2>/dev/null) && $(<"$given_up") == "$1" ]]
}

is_new_enough() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

choose_python() {
    local candidate
    if [[ -n ${PYTHON:-} ]]; then
        is_new_enough "$PYTHON" || fail "PYTHON=$PYTHON is not Python 3.11 or newer."
        echo "$PYTHON"
        return
    fi
    for candidate in python3 python3.13 python3.12 python3.11 python3.14 python; do
        is_new_enough "$candidate" && echo "$candidate" && return
    done
    fail "Python 3.11 or newer is needed. Install it, or name it: make $purpose PYTHON=..."
}

# What .venv is to hold, in one line: it changes with the lock, with this file, and with the folder.
wanted() { echo "$PWD $1 $(cat "$1" .ci/setup.sh | cksum)"; }

# True where .venv runs, is new enough and, where PYTHON was named, was made by that one.
venv_is_sound() {
    [[ -x $venv/bin/python ]] && is_new_enough "$venv/bin/python" || return 1
    [[ -z ${PYTHON:-} || $("$PYTHON" -c "$identity") == $("$venv/bin/python" -c "$identity") ]]
}
identity='import sys; print(sys.version_info[:3], sys.base_prefix)'

# Debian keeps a part of Python's own venv in a package of its own.
need_venv_module() {
    local python=$1 version
    "$python" -c 'import ensurepip, venv' 2>/dev/null && return
    version=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
    if may_install "$version"; then
        install_packages "$version"
    fi
    "$python" -c 'import ensurepip, venv' 2>/dev/null ||
        fail "this Python cannot make virtual environments. By hand: sudo apt-get install $version"
}

make_venv() {
    local python
    python=$(choose_python)
    need_venv_module "$python"
    say "making $venv with $("$python" --version)"
    rm -rf "$venv"
    "$python" -m venv "$venv"
}

set_up_python() {
    local lock=requirements.lock sound=no
    [[ $purpose == run ]] || lock=requirements-test.lock
    if [[ -f $stamp ]] && venv_is_sound; then
        sound=yes
        ! grep -qxF -- "$(wanted "$lock")" "$stamp" || return 0
    fi
    [[ $sound == yes ]] || make_venv
    rm -f "$stamp"
    say "installing what $lock pins (the first time, this takes a minute or more)"
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-input \
        --require-hashes -r "$lock"
    wanted "$lock" >"$stamp"
    # The test lock holds all of the run lock, so that setting up for tests does for both.
    [[ $purpose == run ]] || wanted requirements.lock >>"$stamp"
    say "$venv is ready"
}

# uv resolves for all systems and Python versions at once, which pip cannot. It is no dependency:
# it lives in build/, and only for this.
write_locks() {
    local python tool=build/lock-tool
    python=$(choose_python)
    need_venv_module "$python"
    [[ -x $tool/bin/uv ]] || "$python" -m venv "$tool"
    "$tool/bin/python" -m pip install --quiet --disable-pip-version-check 'uv>=0.9'
    local compile=("$tool/bin/uv" pip compile pyproject.toml --quiet --upgrade --universal
        --python-version 3.11 --generate-hashes --annotation-style line
        --no-header --no-emit-index-url --no-emit-find-links)
    say "resolving requirements.lock and requirements-test.lock"
    "${compile[@]}" -o requirements.lock >/dev/null
    "${compile[@]}" --group dev -c requirements.lock -o requirements-test.lock >/dev/null
    ! grep -nE '://|--(index|extra-index|find-links|trusted-host)' requirements*.lock ||
        fail "a lock file names a place to download from; it must not"
}

if [[ $purpose == lock ]]; then
    write_locks
    exit
fi
not_to_be_had=
set_up_system
set_up_python
[[ -z $not_to_be_had ]] || printf '%s\n' "$not_to_be_had" >"$given_up"
