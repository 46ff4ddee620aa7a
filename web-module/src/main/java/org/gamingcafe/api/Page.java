package org.gamingcafe.api;

import java.util.List;
import java.util.function.Function;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** One page of a list; {@code next} is sent as {@code after} for the following one and is absent on the last. */
public record Page<T>(List<T> items, @Nullable String next) {

    private static final int USUAL = 20;

    public static <V, T> Page<T> of(Slice<V> slice, Function<? super V, ? extends T> shape) {
        Slice<T> shaped = slice.map(shape);
        return new Page<>(shaped.items(), shaped.next());
    }

    public static <V, T> Page<T> whole(List<V> all, Function<? super V, ? extends T> shape) {
        return of(new Slice<>(all, null), shape);
    }

    public static PageRequest request(@Nullable Integer size, @Nullable String after) {
        return new PageRequest(size == null ? USUAL : size, after);
    }
}
