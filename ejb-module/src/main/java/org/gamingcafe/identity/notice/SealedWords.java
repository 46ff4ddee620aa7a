package org.gamingcafe.identity.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.gamingcafe.platform.crypto.Sealer;
import org.gamingcafe.platform.kernel.AccountId;

/** Words of a mail that must not lie in the database in clear (I19): sealed for one person and one place in the mail. */
@ApplicationScoped
class SealedWords {

    /** With this begins the name of a value that is sealed. */
    static final String PREFIX = "sealed:";

    @Inject
    Sealer sealer;

    String seal(AccountId account, String name, String word) {
        var sealed = sealer.seal(word.getBytes(StandardCharsets.UTF_8), purpose(account, name));
        return Base64.getEncoder().encodeToString(sealed);
    }

    /** The same values, those that are sealed opened under their own names. */
    Map<String, String> opened(AccountId account, Map<String, String> values) {
        var opened = new HashMap<String, String>();
        values.forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                var plain = name.substring(PREFIX.length());
                var word = sealer.open(Base64.getDecoder().decode(value), purpose(account, plain));
                opened.put(plain, new String(word, StandardCharsets.UTF_8));
            } else {
                opened.put(name, value);
            }
        });
        return opened;
    }

    private static String purpose(AccountId account, String name) {
        return "notice/" + account + "/" + name;
    }
}
