# Part of ./insightdesk, which has found JDK and Maven: measures, or sends a CSV file's rows; benchmarks/ has the code.

if sources_changed || [ ! -f "$home/benchmarks/target/class-path" ]; then build; fi
exec "$JAVA_HOME/bin/java" -Xmx256m -XX:+UseSerialGC "-Dinsightdesk.home=$home" \
  -cp "$home/benchmarks/target/benchmarks.jar:$(cat "$home/benchmarks/target/class-path")" \
  io.insightdesk.benchmarks.Bench "$@"
