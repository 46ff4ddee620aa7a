package org.gamingcafe.mutants.passwords_are_verified_at_the_gate.identity.login;

import org.gamingcafe.mutants.passwords_are_verified_at_the_gate.identity.password.PasswordService;

class Gate {

    boolean opensRight(PasswordService passwords) {
        return passwords.matches("behind the lock");
    }
}
