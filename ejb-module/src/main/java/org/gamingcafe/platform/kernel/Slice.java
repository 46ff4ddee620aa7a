package org.gamingcafe.platform.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list and the cursor of the next one, {@code null} at the end. */
public record Slice<T>(List<T> items, @Nullable String next) {

    public Slice {
        items = List.copyOf(items);
    }

    /** @param rows up to {@code size + 1} rows; the extra one only shows that there are more */
    public static <T> Slice<T> of(List<T> rows, int size, Function<T, String> cursor) {
        if (rows.size() <= size) {
            return new Slice<>(rows, null);
        }
        return new Slice<>(rows.subList(0, size), cursor.apply(rows.get(size - 1)));
    }

    public <R> Slice<R> map(Function<? super T, ? extends R> view) {
        return new Slice<>(items.stream().<R>map(view).toList(), next);
    }
}
