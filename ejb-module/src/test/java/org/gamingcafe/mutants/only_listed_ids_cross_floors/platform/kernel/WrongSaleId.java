package org.gamingcafe.mutants.only_listed_ids_cross_floors.platform.kernel;

record WrongSaleId() {}
