resource "azurerm_mssql_database" "shop" { # expect: require-several-zones
  name      = "shop-prod"
  server_id = "server"
}
