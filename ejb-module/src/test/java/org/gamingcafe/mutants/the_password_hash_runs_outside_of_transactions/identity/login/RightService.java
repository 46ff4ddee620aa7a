package org.gamingcafe.mutants.the_password_hash_runs_outside_of_transactions.identity.login;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

@Stateless
public class RightService {
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public String begin(String password) {
        return new Steps().slow(password);
    }
}
