package org.gamingcafe.identity.user;

import java.util.List;
import java.util.stream.Collectors;
import org.gamingcafe.platform.kernel.Csv;

/** People as a table for a spreadsheet. */
final class UserTable {

    private static final String HEADINGS =
            Csv.line("name", "username", "email", "phone", "kind", "status", "roles", "language", "created", "account");

    private UserTable() {}

    static String csv(List<UserView> users) {
        return HEADINGS + users.stream().map(UserTable::row).collect(Collectors.joining());
    }

    private static String row(UserView user) {
        var account = user.account();
        var roles = user.roles().entrySet().stream()
                .map(role -> role.getValue() + " " + role.getKey())
                .sorted()
                .collect(Collectors.joining("; "));
        return Csv.line(
                account.displayName(),
                account.username(),
                account.email(),
                account.phone(),
                account.kind(),
                account.status(),
                roles,
                account.language(),
                account.createdAt(),
                account.id());
    }
}
