package org.gamingcafe.mutants.passwords_are_verified_at_the_gate.identity.login;

import org.gamingcafe.mutants.passwords_are_verified_at_the_gate.identity.password.PasswordService;

class WrongDoor {

    boolean opens(PasswordService passwords) {
        return passwords.matches("no lock is asked");
    }
}
