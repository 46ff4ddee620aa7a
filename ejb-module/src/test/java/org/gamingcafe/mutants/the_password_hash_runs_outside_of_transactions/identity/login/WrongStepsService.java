package org.gamingcafe.mutants.the_password_hash_runs_outside_of_transactions.identity.login;

import jakarta.ejb.Stateless;

@Stateless
public class WrongStepsService {
    public String begin(String password) {
        return new Steps().slow(password);
    }
}
