package org.gamingcafe.mutants.doors_do_not_know_each_other.admin.wallet;

public class Page {}
