package org.gamingcafe.mutants.passwords_are_verified_at_the_gate.identity.password;

public class PasswordService {

    public boolean matches(String password) {
        return password.isEmpty();
    }
}
