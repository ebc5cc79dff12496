package io.insightdesk.platform.web;

import io.insightdesk.platform.paging.MalformedQueryException;
import io.insightdesk.platform.paging.Page;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * A list that a view shows a page at a time. The cursor is in the address; what is no cursor, or none any more, begins at the first
 * page. Rows are read when they are first asked for.
 */
public class PagedList<T> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String path;
    private final Source<T> source;
    private String after;
    private transient Page<T> page;

    /** Reads a page of the rows. */
    @FunctionalInterface
    public interface Source<T> extends Serializable {

        /** @throws MalformedQueryException when the cursor is none of this list's */
        Page<T> read(Optional<String> after);
    }

    /** @param path of the view, without the cursor */
    public PagedList(String path, Source<T> source) {
        this.path = path;
        this.source = source;
    }

    public List<T> getRows() {
        return page().rows();
    }

    /** The address of the next page, or {@code null} on the last. */
    public String getNext() {
        return page().next()
                .map(cursor -> ListAddress.of(path).with("after", cursor).toString())
                .orElse(null);
    }

    /** The address of the first page, or {@code null} there. */
    public String getFirst() {
        page();
        return after == null ? null : path;
    }

    /** Reads the rows anew when they are next asked for. */
    public void refresh() {
        page = null;
    }

    private Page<T> page() {
        if (page == null) {
            page = read();
        }
        return page;
    }

    private Page<T> read() {
        try {
            return source.read(Optional.ofNullable(after));
        } catch (MalformedQueryException bad) {
            after = null;
            return source.read(Optional.empty());
        }
    }

    /** The cursor of the address; {@code null} for the first page. */
    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
