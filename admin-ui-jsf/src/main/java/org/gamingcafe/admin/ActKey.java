package org.gamingcafe.admin;

import java.io.Serializable;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.Ids;
import org.jspecify.annotations.Nullable;

/**
 * The key of the next act of a page. It lies in the form, so that one form sent twice is one act; after an act that
 * succeeded the page renews it.
 */
public final class ActKey implements Serializable {

    private static final String SHAPE = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private String value = Ids.next().toString();

    public String getValue() {
        return value;
    }

    /** The key with which the form was shown. Anything else is not taken. */
    public void setValue(@Nullable String submitted) {
        if (submitted != null && submitted.matches(SHAPE)) {
            value = submitted;
        }
    }

    /** @param asked everything the act was asked for */
    public Command command(String route, Object... asked) {
        return Command.of("console:" + route, value, asked);
    }

    public void renew() {
        value = Ids.next().toString();
    }
}
