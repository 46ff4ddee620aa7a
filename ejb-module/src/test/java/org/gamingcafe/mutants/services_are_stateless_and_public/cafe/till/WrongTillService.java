package org.gamingcafe.mutants.services_are_stateless_and_public.cafe.till;

public class WrongTillService {}
