# ./insightdesk test [--fast]: read by the script at the root, which has set home, maven and JAVA_HOME.

fast=
case ${1:-} in
  '') ;;
  --fast) fast=yes ;;
  *) fail "test takes --fast or nothing, not $1" ;;
esac

# The browser tests need Chromium and its driver; a machine without them gets them or is told.
need_browser() {
  if command -v chromium >/dev/null 2>&1 && command -v chromedriver >/dev/null 2>&1; then
    return 0
  fi
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing chromium and chromium-driver with apt-get, for the browser tests …"
    apt-get update -qq >/dev/null && DEBIAN_FRONTEND=noninteractive \
      apt-get install -y -qq --no-install-recommends chromium chromium-driver >/dev/null ||
      fail "chromium and chromium-driver could not be installed."
  else
    fail "the browser tests need chromium and chromedriver on the PATH: install them, or run test --fast."
  fi
}

# One figure of all reports of this run: sum ATTRIBUTE
sum() {
  find "$home"/*/target/surefire-reports "$home"/*/target/failsafe-reports -name 'TEST-*.xml' \
    -exec grep -h -m 1 '<testsuite ' {} + 2>/dev/null |
    sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" | awk '{ total += $1 } END { print total + 0 }'
}

[ -n "$fast" ] || need_browser
rm -rf "$home"/*/target/surefire-reports "$home"/*/target/failsafe-reports
if [ -n "$fast" ]; then
  echo "Unit tests and static checks …"
  set -- package -DskipITs
else
  echo "All tests: plain, in the container, and of the whole system with browsers …"
  set -- verify
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
