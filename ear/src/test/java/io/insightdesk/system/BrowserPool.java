package io.insightdesk.system;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Browsers of one person, one for each test that looks at the same time; the next test gets one that is there. */
public final class BrowserPool implements AutoCloseable {

    private final Supplier<Browser> opening;
    private final ConcurrentLinkedDeque<Browser> free = new ConcurrentLinkedDeque<>();

    /** @param opening opens a further browser, ready to use */
    public BrowserPool(Supplier<Browser> opening) {
        this.opening = opening;
    }

    /** Does something with a browser that nobody else has meanwhile. */
    public void lend(Consumer<Browser> work) {
        var there = free.poll();
        var browser = there == null ? opening.get() : there;
        try {
            work.accept(browser);
        } finally {
            free.push(browser);
        }
    }

    @Override
    public void close() {
        free.forEach(Browser::close);
    }
}
