#!/bin/sh
# Restores the bulletin's faces into the repository's ignored .fonts/ folder, without root.
#   宋体, 小标宋 and 黑体: Noto Serif SC and Noto Sans SC, from npm (OFL).
#   仿宋 and 楷体: FandolFang and FandolKai, from Debian's texlive-lang-chinese (GPL with font exception).
# Where apt is not there, the Fandol faces are left out and the typesetter falls back (docs/adr/0003-faces.md).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
fonts=$here/../../.fonts
mkdir -p "$fonts"

if [ ! -f "$fonts/NotoSansSC_500Medium.ttf" ]; then
  (cd "$here" && npm ci --ignore-scripts --loglevel=error >&2)
  noto=$here/node_modules/@expo-google-fonts
  cp "$noto/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf" \
     "$noto/noto-serif-sc/900Black/NotoSerifSC_900Black.ttf" "$fonts/"
  cp "$noto/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf" "$fonts/"
fi

if [ ! -f "$fonts/FandolKai-Regular.otf" ]; then
  if ! command -v apt-get >/dev/null || ! command -v dpkg >/dev/null; then
    echo "fonts: no apt here: 仿宋 and 楷体 are taken from the operating system, else 宋体 stands in" >&2
    touch "$fonts/.restored"
    exit 0
  fi
  scratch=$(mktemp -d)
  trap 'rm -rf "$scratch"' EXIT
  cd "$scratch"
  # The machine's own package lists first; where they are missing or old, private ones that need no root.
  if ! apt-get -qq download texlive-lang-chinese 2>/dev/null; then
    mkdir -p state/lists/partial cache/archives/partial
    own="-o Dir::State=$scratch/state -o Dir::Cache=$scratch/cache -o APT::Sandbox::User= -o Debug::NoLocking=1"
    # shellcheck disable=SC2086
    apt-get $own -qq update >&2
    # shellcheck disable=SC2086
    apt-get $own -qq download texlive-lang-chinese >&2
  fi
  dpkg -x texlive-lang-chinese_*.deb unpacked
  find unpacked -name FandolFang-Regular.otf -exec cp {} "$fonts/" \;
  find unpacked -name FandolKai-Regular.otf -exec cp {} "$fonts/" \;
fi

touch "$fonts/.restored"
