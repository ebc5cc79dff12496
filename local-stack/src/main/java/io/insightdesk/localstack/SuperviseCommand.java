package io.insightdesk.localstack;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The supervisor itself: starts the stack, then waits for the signal to stop it. Its output is {@code stack.log}. */
@Command(name = "supervise", hidden = true, description = "Called by up.")
final class SuperviseCommand implements Callable<Integer> {

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(80);
    private static final Duration WATCH = Duration.ofSeconds(2);

    @Mixin
    private RunOptions options;

    @Option(names = "--caller", description = "process and start of the call to end with, as PID@MILLIS")
    private String caller;

    private final Instant begin = Instant.now();
    private final CountDownLatch finished = new CountDownLatch(1);

    @Override
    public Integer call() {
        stopOnSignal(Thread.currentThread());
        endWithCaller();
        try (var stack = LocalStack.start(options.toStackOptions(), this::say)) {
            watch(stack);
            say("Stopping");
            return 0;
        } catch (StackException e) {
            say(e.getMessage());
            return 1;
        } finally {
            finished.countDown();
        }
    }

    /**
     * Returns when the stack shall stop.
     *
     * @throws StackException when it can't be kept running
     */
    private static void watch(LocalStack stack) {
        var watch = stack.watch();
        try {
            while (true) {
                TimeUnit.MILLISECONDS.sleep(WATCH.toMillis());
                watch.look();
            }
        } catch (InterruptedException e) {
            Thread.interrupted(); // the stack stops in peace
        }
    }

    private void stopOnSignal(Thread worker) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            worker.interrupt();
                            try {
                                finished.await(STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        "stop"));
    }

    private void endWithCaller() {
        if (caller == null) {
            return;
        }
        var parts = caller.split("@");
        new ProcessIdentity(Long.parseLong(parts[0]), Long.parseLong(parts[1]))
                .find()
                .ifPresentOrElse(process -> process.onExit().thenRun(() -> System.exit(0)), () -> System.exit(0));
    }

    private void say(String line) {
        var seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
        System.out.printf("%6.1f s  %s%n", seconds, line);
        System.out.flush();
    }
}
