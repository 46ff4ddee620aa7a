package org.gamingcafe.mutants.names_say_what_not_how.cafe.sale;

class WrongSaleMapper {}
