package org.gamingcafe.mutants.services_are_stateless_and_public.cafe.till;

import jakarta.ejb.Stateless;

@Stateless
public class WrongDrawers {}
