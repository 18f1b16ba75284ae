# SPDX-License-Identifier: GPL-3.0-or-later
# Which Debian packages each job needs, and why. Sourced by ./run.

say() { printf '\033[1m==> %s\033[0m\n' "$*"; }

PACKAGES_build="g++ cmake ninja-build ccache lld pkg-config qt6-base-dev libqt6sql6-sqlite libcpp-httplib-dev
    nlohmann-json3-dev libsodium-dev libsqlite3-dev libssl-dev zlib1g-dev"
WHY_build="compiler, build system and the libraries of the services"
PACKAGES_desktop="libqt6svg6-dev qt6-l10n-tools libgl1-mesa-dev libvulkan-dev fonts-roboto-unhinted fonts-dejavu-core
    libqrencode-dev"
WHY_desktop="the till and the console"
PACKAGES_test="python3-jsonschema git poppler-utils debootstrap systemd-container dpkg-dev file systemd"
WHY_test="the tests of documents, units and packages"
PACKAGES_package="dpkg-dev file systemd"
WHY_package="building .deb packages"

# need GROUP...: installs what is missing of these groups, after saying what and why.
need() {
    local group missing all=()
    for group in "$@"; do
        local list="PACKAGES_$group" why="WHY_$group"
        missing=()
        for package in ${!list}; do
            [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
        done
        [ ${#missing[@]} -eq 0 ] && continue
        say "Missing for ${!why}: ${missing[*]}"
        all+=("${missing[@]}")
    done
    [ ${#all[@]} -eq 0 ] && return
    local root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || { echo "Not root and no sudo: install them with apt-get, then run this again." >&2; exit 1; }
        root=(sudo)
    fi
    say "Installing them with apt-get"
    "${root[@]}" apt-get update -qq
    DEBIAN_FRONTEND=noninteractive "${root[@]}" apt-get install -y -qq --no-install-recommends "${all[@]}" >/dev/null
}
