package org.gamingcafe.mutants.the_password_hash_runs_outside_of_transactions.identity.login;

import jakarta.ejb.Stateless;
import java.util.List;
import org.gamingcafe.mutants.the_password_hash_runs_outside_of_transactions.platform.crypto.PasswordHash;

@Stateless
public class WrongService {
    private final PasswordHash hash = new PasswordHash();

    public String begin(String password) {
        return slow(password);
    }

    private String slow(String password) {
        return List.of(password).stream().map(hash::hash).findFirst().orElse("");
    }
}
