package org.gamingcafe.mutants.the_password_hash_runs_outside_of_transactions.platform.crypto;

public class PasswordHash {
    public String hash(String password) {
        return password;
    }
}
