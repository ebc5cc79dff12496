# ./insightdesk test [--fast]: read by the script at the root, which has set home, maven and JAVA_HOME.

fast=
case ${1:-} in
  '') ;;
  --fast) fast=yes ;;
  *) fail "test takes --fast or nothing, not $1" ;;
esac

# Installs what tests need where it is missing, or says so: need PACKAGES WHAT PROGRAM …
need() {
  packages=$1
  what=$2
  shift 2
  missing=
  for program in "$@"; do
    command -v "$program" >/dev/null 2>&1 || missing=yes
  done
  [ -n "$missing" ] || return 0
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing $packages with apt-get, for $what …"
    # shellcheck disable=SC2086
    apt-get update -qq >/dev/null && DEBIAN_FRONTEND=noninteractive \
      apt-get install -y -qq --no-install-recommends $packages >/dev/null || fail "$packages could not be installed."
  else
    fail "$what need $* on the PATH: install $packages, or run test --fast."
  fi
}

# One figure of all reports of this run: sum ATTRIBUTE
sum() {
  find "$home"/*/target/surefire-reports "$home"/*/target/failsafe-reports -name 'TEST-*.xml' \
    -exec grep -h -m 1 '<testsuite ' {} + 2>/dev/null |
    sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" | awk '{ total += $1 } END { print total + 0 }'
}

if [ -z "$fast" ]; then
  need 'chromium chromium-driver' 'the browser tests' chromium chromedriver
  need nginx-light 'the tests of the gateway' nginx
fi
rm -rf "$home"/*/target/surefire-reports "$home"/*/target/failsafe-reports
if [ -n "$fast" ]; then
  echo "Unit tests and static checks …"
  set -- package -DskipITs
else
  echo "All tests: plain, in the container, and of the whole system with browsers …"
  set -- verify -Dspotbugs.skip=false
  if [ "$(id -u)" -ne 0 ]; then
    echo "Without root no small disk can be mounted: the test of a full disk is left out."
    set -- "$@" -DexcludedGroups=root
  fi
fi
outcome=0
(cd "$home" && "$maven" -B -ntp --fail-at-end "$@") || outcome=$?

tests=$(sum tests)
failed=$(($(sum failures) + $(sum errors)))
skipped=$(sum skipped)
passed=$((tests - failed - skipped))
[ "$tests" -gt 0 ] || {
  echo "insightdesk: no test was run." >&2
  outcome=1
}
[ "$skipped" -eq 0 ] || {
  echo "insightdesk: a skipped test proves nothing." >&2
  outcome=1
}
[ "$failed" -eq 0 ] || outcome=1
echo "$passed passed, $failed failed, $skipped skipped"
exit "$outcome"
