# Sourced by ./mvnw, ./vagenin and ./check: finds a JDK 25 and exports JAVA_HOME, or says how to get one.
find_jdk() {
  local candidate
  for candidate in "${JAVA_HOME:-}" "${VAGENIN_JAVA_HOME:-}" /usr/lib/jvm/*25* /opt/*jdk*25* "$HOME"/.sdkman/candidates/java/25* \
    /Library/Java/JavaVirtualMachines/*25*/Contents/Home "$(dirname "$(dirname "$(readlink -f "$(command -v java 2>/dev/null)" 2>/dev/null)")")"; do
    [ -n "$candidate" ] && [ -x "$candidate/bin/javac" ] || continue
    if grep -qs '^JAVA_VERSION="25' "$candidate/release"; then
      export JAVA_HOME="$candidate"
      return 0
    fi
  done
  echo "Vägen in needs JDK 25 and found none." >&2
  echo "Install it, for example 'apt-get install temurin-25-jdk' or 'sdk install java 25-tem', or set JAVA_HOME to it." >&2
  return 1
}
