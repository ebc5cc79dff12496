package io.insightdesk.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the application server's time goes under a load, by JDK Flight Recorder.
 *
 * @param parts share of the samples by the part that was at work, in percent: the innermost frame that is not the JDK's
 * @param frames share of the samples by innermost frame
 * @param allocations share of the allocated bytes by part
 */
record Profile(
        long samples,
        double jvmCpuPercent,
        double machineCpuPercent,
        Map<String, Double> parts,
        Map<String, Double> frames,
        Map<String, Double> allocations) {

    private static final int SHOWN = 20;

    /** Package prefixes and what people call them; the first that fits. */
    private static final Map<String, String> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("io.insightdesk.platform.persistence", "InsightDesk: data source, SQL");
        PARTS.put("io.insightdesk", "InsightDesk");
        PARTS.put("org.postgresql", "PostgreSQL driver");
        PARTS.put("org.eclipse.persistence", "EclipseLink");
        PARTS.put("org.glassfish.jersey", "Jersey");
        PARTS.put("org.glassfish.hk2", "Jersey (HK2)");
        PARTS.put("org.jvnet.hk2", "Jersey (HK2)");
        PARTS.put("org.eclipse.yasson", "JSON (Yasson, Parsson)");
        PARTS.put("org.eclipse.parsson", "JSON (Yasson, Parsson)");
        PARTS.put("org.jboss.weld", "Weld (CDI)");
        PARTS.put("org.omnifaces", "OmniFaces");
        PARTS.put("org.primefaces", "PrimeFaces");
        PARTS.put("com.sun.faces", "Mojarra (Faces)");
        PARTS.put("jakarta.faces", "Mojarra (Faces)");
        PARTS.put("org.glassfish.expressly", "EL (Expressly)");
        PARTS.put("com.sun.el", "EL (Expressly)");
        PARTS.put("jakarta.el", "EL (Expressly)");
        PARTS.put("redis.clients", "Jedis");
        PARTS.put("com.sun.ejb", "EJB container");
        PARTS.put("org.glassfish.ejb", "EJB container");
        PARTS.put("com.sun.enterprise.transaction", "JTA");
        PARTS.put("com.sun.enterprise.resource", "Connection pool");
        PARTS.put("com.sun.gjc", "Connection pool");
        PARTS.put("com.sun.enterprise.connectors", "Connection pool");
        PARTS.put("org.glassfish.grizzly", "Grizzly (HTTP)");
        PARTS.put("org.apache.catalina", "Catalina (servlet)");
        PARTS.put("org.glassfish.soteria", "Soteria (security)");
        PARTS.put("com.sun.enterprise.security", "Payara security");
        PARTS.put("com.sun.enterprise", "Payara");
        PARTS.put("fish.payara", "Payara");
        PARTS.put("org.glassfish", "Payara");
        PARTS.put("org.eclipse.angus", "Mail");
        PARTS.put("org.owasp", "HTML sanitizer");
    }

    /** Records for the length of the load. */
    static Profile record(long process, Load load, int callers, Duration time, Path file) {
        jcmd(process, "JFR.configure", "stackdepth=256"); // 64 frames, the default, end inside the container
        jcmd(process, "JFR.start", "name=bench", "settings=profile");
        load.run(callers, time);
        jcmd(process, "JFR.stop", "name=bench", "filename=" + file);
        return read(file);
    }

    static Profile read(Path file) {
        var parts = new HashMap<String, Double>();
        var frames = new HashMap<String, Double>();
        var allocations = new HashMap<String, Double>();
        var load = new double[3];
        try (var events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                var event = events.readEvent();
                switch (event.getEventType().getName()) {
                    case "jdk.ExecutionSample" -> {
                        parts.merge(part(event), 1.0, Double::sum);
                        frames.merge(top(event), 1.0, Double::sum);
                    }
                    case "jdk.ObjectAllocationSample" ->
                        allocations.merge(part(event), (double) event.getLong("weight"), Double::sum);
                    case "jdk.CPULoad" -> {
                        load[0] += event.getFloat("jvmUser") + event.getFloat("jvmSystem");
                        load[1] += event.getFloat("machineTotal");
                        load[2]++;
                    }
                    default -> {}
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var samples = parts.values().stream().mapToDouble(Double::doubleValue).sum();
        return new Profile(
                (long) samples,
                100 * load[0] / Math.max(1, load[2]),
                100 * load[1] / Math.max(1, load[2]),
                shares(parts),
                shares(frames),
                shares(allocations));
    }

    void print() {
        System.out.printf(
                "%nProfile: %,d samples; the server's JVM used %.0f %% of the machine, everything together %.0f %%%n",
                samples, jvmCpuPercent, machineCpuPercent);
        System.out.println("  time by part");
        print(parts);
        System.out.println("  time by innermost frame");
        print(frames);
        System.out.println("  allocation by part");
        print(allocations);
    }

    private static void print(Map<String, Double> shares) {
        shares.forEach((name, share) -> System.out.printf("  %5.1f %%  %s%n", share, name));
    }

    private static Map<String, Double> shares(Map<String, Double> counts) {
        var sum = counts.values().stream().mapToDouble(Double::doubleValue).sum();
        var shares = new LinkedHashMap<String, Double>();
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .forEach(each -> shares.put(each.getKey(), Math.round(1000 * each.getValue() / sum) / 10.0));
        return shares;
    }

    private static String part(RecordedEvent event) {
        return stack(event).stream()
                .map(frame -> frame.getMethod().getType().getName())
                .flatMap(type -> PARTS.entrySet().stream()
                        .filter(part -> type.startsWith(part.getKey()))
                        .map(Map.Entry::getValue)
                        .limit(1))
                .findFirst()
                .orElse("JDK alone");
    }

    private static String top(RecordedEvent event) {
        return stack(event).stream()
                .findFirst()
                .map(frame -> frame.getMethod().getType().getName() + "."
                        + frame.getMethod().getName())
                .orElse("?");
    }

    private static List<RecordedFrame> stack(RecordedEvent event) {
        return Optional.ofNullable(event.getStackTrace())
                .map(trace -> trace.getFrames())
                .orElse(List.of());
    }

    private static void jcmd(long process, String... words) {
        var program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var command = new java.util.ArrayList<>(List.of(program, Long.toString(process)));
        command.addAll(List.of(words));
        new Command(command, Map.of()).run(Path.of("."));
    }
}
