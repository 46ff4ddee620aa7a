package org.gamingcafe.mutants.service_methods_are_public_or_private.cafe.till;

import jakarta.ejb.Stateless;

@Stateless
public class WrongService {
    void count() {}
}
