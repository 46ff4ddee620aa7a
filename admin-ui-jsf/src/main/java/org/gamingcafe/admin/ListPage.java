package org.gamingcafe.admin;

import jakarta.ejb.EJBException;
import java.io.Serializable;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.List;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/**
 * A page with a list: search, sort, pages forward and back. What is shown is never kept in the session; a list that
 * could not be read says so and offers another try.
 */
public abstract class ListPage<T> implements Serializable {

    private static final System.Logger LOG = System.getLogger(ListPage.class.getName());
    private static final String FIRST = "";
    private static final int FARTHEST = 1000;

    private final ArrayDeque<String> before = new ArrayDeque<>();
    private String after = FIRST;
    private @Nullable String text;
    private int size = PageRequest.FIRST.size();
    private transient @Nullable Slice<T> slice;
    private transient boolean failed;

    protected abstract Slice<T> load(@Nullable String text, PageRequest page);

    /** The page sizes on offer. */
    public List<Integer> getSizes() {
        return List.of(10, 20, 50, 100);
    }

    public List<T> getRows() {
        return slice().items();
    }

    public boolean isFailed() {
        return slice() != null && failed;
    }

    public boolean isFiltered() {
        return text != null || narrowed();
    }

    /** Whether a filter of the page's own leaves rows out, so that an empty list says "nothing found". */
    protected boolean narrowed() {
        return false;
    }

    public boolean isMore() {
        return slice().next() != null && before.size() < FARTHEST;
    }

    public boolean isLater() {
        return !before.isEmpty();
    }

    public int getNumber() {
        return before.size() + 1;
    }

    /** Other words or another order: from the first page. */
    public void search() {
        before.clear();
        after = FIRST;
        reload();
    }

    public void next() {
        var next = slice().next();
        if (next != null) {
            before.push(after);
            after = next;
            reload();
        }
    }

    public void previous() {
        after = before.isEmpty() ? FIRST : before.pop();
        reload();
    }

    public void reload() {
        slice = null;
        failed = false;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null || text.isBlank() ? null : text.strip();
    }

    public int getSize() {
        return size;
    }

    public void setSize(int size) {
        this.size = getSizes().contains(size) ? size : this.size;
    }

    private Slice<T> slice() {
        var known = slice;
        if (known == null) {
            known = read();
            slice = known;
        }
        return known;
    }

    private Slice<T> read() {
        try {
            return load(text, new PageRequest(size, after.isEmpty() ? null : after));
        } catch (EJBException e) {
            LOG.log(Level.ERROR, "a list could not be read", e);
            failed = true;
            return new Slice<>(List.of(), null);
        }
    }
}
