package org.gamingcafe.api;

import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.jspecify.annotations.Nullable;

/**
 * The version of a thing that people edit: handed out with it as an ETag, and said again with an edit (If-Match). What was never a
 * version of ours is stale.
 */
public final class EditTag {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18}(?:\\.\\d{1,18})?)\"");
    private static final String BETWEEN = ".";

    /** Nothing ever has this version. */
    private static final long NEVER = -1;

    private EditTag() {}

    /** The thing, and the version by which it can be edited: one number, or two of a thing that lies in two rooms. */
    public static Response answer(Object thing, long... version) {
        return Response.ok(thing).tag(text(version)).build();
    }

    /**
     * Edits what has one version. The room is asked also when nobody has said what was seen: who may not edit hears that, and of a
     * thing that is absent or foreign that it is not found; only who could edit it hears that the header is missing.
     *
     * @param edit refuses every version but the present one with {@link StaleEdit}; is called again after a conflict
     */
    public static <T> T edit(@Nullable String ifMatch, LongFunction<T> edit) {
        var seen = seen(ifMatch, 1);
        return asked(ifMatch, () -> edit.apply(seen[0]));
    }

    /** The same of what has two versions. */
    public static <T> T edit(@Nullable String ifMatch, BiFunction<Long, Long, T> edit) {
        var seen = seen(ifMatch, 2);
        return asked(ifMatch, () -> edit.apply(seen[0], seen[1]));
    }

    private static <T> T asked(@Nullable String ifMatch, Supplier<T> edit) {
        try {
            return Retry.onConflict(edit);
        } catch (StaleEdit stale) {
            throw ifMatch == null ? DoorRefusal.matchMissing() : stale;
        }
    }

    private static long[] seen(@Nullable String ifMatch, int numbers) {
        var tag = TAG.matcher(ifMatch == null ? "" : ifMatch);
        var parts = tag.matches() ? tag.group(1).split(Pattern.quote(BETWEEN), -1) : new String[0];
        var seen = new long[numbers];
        Arrays.setAll(seen, place -> parts.length == numbers ? Long.parseLong(parts[place]) : NEVER);
        return seen;
    }

    private static String text(long... version) {
        return Arrays.stream(version).mapToObj(Long::toString).collect(Collectors.joining(BETWEEN));
    }
}
