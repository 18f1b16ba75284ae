#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: boot_test.sh SOURCE BUILD
# Builds the .deb packages from BUILD, installs all three in a bare Debian 12 root, boots that root with systemd-nspawn, and
# makes one sale through the gateway of the booted system. The bare root is kept as a tarball for the next run.
set -euo pipefail
source_dir=$1
build_dir=$2
skip() { echo "NOT RUN: $1"; exit 77; }
[ "$(id -u)" -eq 0 ] || skip "only root can boot a container"
for tool in debootstrap systemd-nspawn dpkg-deb; do command -v "$tool" >/dev/null || skip "$tool is not installed"; done
[ -d /run/systemd/system ] || [ -d /sys/fs/cgroup ] || skip "no cgroups"

cache=${XDG_CACHE_HOME:-$HOME/.cache}/tillhouse-boot-test
mkdir -p "$cache"
root=$(mktemp -d "$cache/root.XXXXXX")
machine=tillhouse-test-$$
nspawn_pid=""
cleanup() {
    if [ -n "$nspawn_pid" ]; then
        kill "$nspawn_pid" 2>/dev/null || true
        wait "$nspawn_pid" 2>/dev/null || true
    fi
    umount "$root/proc" 2>/dev/null || true
    rm -rf --one-file-system "$root"
}
trap cleanup EXIT

mirror=$(awk '/^URIs:/{print $2; exit} /^deb /{print $2; exit}' /etc/apt/sources.list.d/debian.sources /etc/apt/sources.list 2>/dev/null)
base="$cache/base.tar"
if [ ! -f "$base" ]; then
    echo "== making a bare Debian 12"
    tree=$(mktemp -d "$cache/base.XXXXXX")
    debootstrap --variant=minbase --include=systemd,systemd-sysv,dbus,ca-certificates bookworm "$tree" "$mirror" >"$cache/debootstrap.log" 2>&1 ||
        { tail -5 "$cache/debootstrap.log"; exit 1; }
    tar -C "$tree" -cf "$base.part" . && mv "$base.part" "$base"
    rm -rf --one-file-system "$tree"
fi
tar -C "$root" -xf "$base"
# Every service user must be able to walk through /, or none of them reaches the notification socket to say it is ready.
chmod 755 "$root"
mkdir -p "$root/var/log/journal"
cp /etc/apt/apt.conf.d/*proxy* "$root/etc/apt/apt.conf.d/" 2>/dev/null || true
cp -L /etc/resolv.conf "$root/etc/resolv.conf" 2>/dev/null || true

echo "== building the packages"
rm -rf "$build_dir/packages"
(cd "$build_dir" && cpack -G DEB -B packages >"$cache/cpack.log" 2>&1) || { tail -20 "$cache/cpack.log"; exit 1; }
for name in tillhouse-backend tillhouse-pos tillhouse-admin; do
    ls "$build_dir"/packages/${name}_*.deb >/dev/null || { echo "$name was not built"; exit 1; }
done
mkdir "$root/packages"
cp "$build_dir"/packages/*.deb "$root/packages/"

echo "== installing them"
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
chmod +x "$root/usr/sbin/policy-rc.d"
mount --bind /proc "$root/proc"
inside() {
    PATH=/usr/sbin:/usr/bin:/sbin:/bin chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
        DEBIAN_FRONTEND=noninteractive QT_QPA_PLATFORM=offscreen ${http_proxy:+http_proxy="$http_proxy"} "$@"
}
inside sh -ec 'apt-get update -qq; apt-get install -y -qq --no-install-recommends /packages/*.deb' >"$cache/apt.log" 2>&1 ||
    { tail -20 "$cache/apt.log"; exit 1; }
# The till and the console start as far as their help, so every library they need was named.
for program in tillhouse-pos tillhouse-admin; do
    inside "$program" --version || { echo "$program does not start"; exit 1; }
done
umount "$root/proc"
rm "$root/usr/sbin/policy-rc.d"

echo "== preparing the sale"
install -m 755 "$source_dir/tests/installer/first_sale.sh" "$root/usr/local/bin/first-sale"
install -m 755 "$build_dir/bin/tillhouse_first_sale" "$root/usr/local/bin/tillhouse_first_sale"
cat >"$root/etc/systemd/system/first-sale.service" <<'UNIT'
[Unit]
Description=Sets the backend up and makes one sale
After=multi-user.target
[Service]
Type=oneshot
ExecStart=/usr/local/bin/first-sale
StandardOutput=file:/first-sale.log
StandardError=inherit
ExecStopPost=/bin/systemctl --no-block poweroff
UNIT
mkdir -p "$root/etc/systemd/system/multi-user.target.wants"
ln -s ../first-sale.service "$root/etc/systemd/system/multi-user.target.wants/first-sale.service"

# In a root that was changed into, / is no mount and /sys has no control groups; systemd-nspawn needs both. A mount of / in a
# place that only this test sees has them.
in_a_mounted_root='
    set -e
    mount --make-rprivate /sys
    mount -t tmpfs tmpfs /sys/fs/cgroup
    mkdir /sys/fs/cgroup/root
    mount --rbind / /sys/fs/cgroup/root
    mount --make-rprivate /sys/fs/cgroup/root
    mount -t cgroup2 cgroup2 /sys/fs/cgroup/root/sys/fs/cgroup
    exec chroot /sys/fs/cgroup/root "$@"'
control_groups=()
case $(stat -f -c %T /sys/fs/cgroup) in
    cgroup2fs | tmpfs) ;;
    *) control_groups=(unshare --mount --propagation unchanged sh -c "$in_a_mounted_root" sh) ;;
esac

echo "== booting"
timeout -k 10 120 "${control_groups[@]}" systemd-nspawn --quiet --boot --directory="$root" --machine="$machine" --private-network --register=no --keep-unit \
    --console=pipe >"$cache/boot.log" 2>&1 </dev/null &
nspawn_pid=$!
wait "$nspawn_pid" || true
nspawn_pid=""
failed() {
    echo "$1"
    tail -20 "$cache/boot.log"
    journalctl --directory="$root/var/log/journal" --no-pager --lines=40 2>/dev/null || true
    exit 1
}
cat "$root/first-sale.log" 2>/dev/null || failed "the container did not boot"
grep -q '^sold: ' "$root/first-sale.log" || failed "no sale was made"
