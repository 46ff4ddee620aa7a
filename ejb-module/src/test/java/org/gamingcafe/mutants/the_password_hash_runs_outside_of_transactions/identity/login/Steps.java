package org.gamingcafe.mutants.the_password_hash_runs_outside_of_transactions.identity.login;

import org.gamingcafe.mutants.the_password_hash_runs_outside_of_transactions.platform.crypto.PasswordHash;

class Steps {
    String slow(String password) {
        return new PasswordHash().hash(password);
    }
}
