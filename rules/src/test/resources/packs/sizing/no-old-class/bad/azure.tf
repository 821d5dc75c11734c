resource "azurerm_mssql_database" "shop" {
  name     = "shop"
  sku_name = "GP_Gen4_2" # expect: no-old-class
}

resource "azurerm_mssql_elasticpool" "tenants" {
  name = "tenants"

  sku {
    name     = "BC_Gen4" # expect: no-old-class
    tier     = "BusinessCritical"
    family   = "Gen4"
    capacity = 4
  }
}
