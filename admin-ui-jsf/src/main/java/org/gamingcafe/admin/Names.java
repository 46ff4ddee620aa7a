package org.gamingcafe.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.platform.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/** What people are called, on pages that know them by their ids. A page asks for all it shows at once. */
@Named
@RequestScoped
public class Names {

    @Inject
    AccountService accounts;

    private final Map<UUID, String> names = new HashMap<>();

    /** {@code null} is nobody. */
    public void learn(@Nullable UUID... ids) {
        var wanted = Arrays.stream(ids)
                .filter(Objects::nonNull)
                .distinct()
                .map(AccountId::new)
                .toList();
        accounts.all(wanted).forEach(person -> names.put(person.id().value(), person.displayName()));
    }

    /** The id itself for something else than a person; nothing for nothing. */
    public String of(@Nullable UUID id) {
        return id == null ? "" : names.getOrDefault(id, id.toString());
    }
}
