resource "azurerm_storage_account" "lake" { # expect: no-local-keys
  name                     = "lakeprod"
  account_replication_type = "GRS"

  tags = {
    environment = "production"
  }
}
