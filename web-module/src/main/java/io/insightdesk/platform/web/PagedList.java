package io.insightdesk.platform.web;

import io.insightdesk.platform.paging.MalformedQueryException;
import io.insightdesk.platform.paging.Page;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * A list that a view shows a page at a time. The cursor is in the address; what is no cursor, or none any more, begins at the first
 * page. Rows are read when they are first asked for, and stay with the view: the buttons in them are found by their places.
 */
@SuppressWarnings("serial") // the rows are a list of what can be serialised
public class PagedList<T extends Serializable> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String path;
    private final Source<T> source;
    private String after;
    private List<T> rows;
    private String next;

    /** Reads a page of the rows. */
    @FunctionalInterface
    public interface Source<T extends Serializable> extends Serializable {

        /** @throws MalformedQueryException when the cursor is none of this list's */
        Page<T> read(Optional<String> after);
    }

    /** @param path of the view, without the cursor */
    public PagedList(String path, Source<T> source) {
        this.path = path;
        this.source = source;
    }

    public List<T> getRows() {
        if (rows == null) {
            keep(read());
        }
        return rows;
    }

    /** The address of the next page, or {@code null} on the last. */
    public String getNext() {
        getRows();
        return next;
    }

    /** The address of the first page, or {@code null} there. */
    public String getFirst() {
        getRows();
        return after == null ? null : path;
    }

    /** Reads the rows anew when they are next asked for. */
    public void refresh() {
        rows = null;
    }

    private void keep(Page<T> page) {
        rows = page.rows();
        next = page.next()
                .map(cursor -> ListAddress.of(path).with("after", cursor).toString())
                .orElse(null);
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
