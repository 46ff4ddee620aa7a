package org.gamingcafe.mutants.interfaces_are_contracts.cafe.sale;

interface WrongSeller {}
