package org.gamingcafe.mutants.every_service_says_who_may_call.cafe.till;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;

@Stateless
public class RightService {
    @PermitAll
    public void open() {}

    private void count() {}
}
