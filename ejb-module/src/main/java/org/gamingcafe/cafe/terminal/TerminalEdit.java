package org.gamingcafe.cafe.terminal;

import java.util.regex.Pattern;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Secret;
import org.jspecify.annotations.Nullable;

/**
 * How a till reaches its terminal.
 *
 * @param address host and port
 * @param password of the terminal, six digits; nothing: as before, or {@code 000000}
 */
public record TerminalEdit(String address, @Nullable Secret password) {

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,99}:[1-9]\\d{1,4}");
    private static final int LAST_PORT = 65_535;

    public TerminalEdit {
        if (!ADDRESS.matcher(address).matches() || Integer.parseInt(address.replaceAll(".*:", "")) > LAST_PORT) {
            throw new InvalidInput("address", "terminal.address");
        }
        if (password != null && !password.reveal().matches("\\d{6}")) {
            throw new InvalidInput("password", "terminal.password");
        }
    }
}
