resource "azurerm_storage_account" "pages" {
  name                     = "pages"
  account_tier             = "Standard"
  account_replication_type = "LRS"

  static_website {
    index_document = "index.html"
  }
}

resource "azurerm_storage_account" "shop" {
  name = "shop"
}

resource "azurerm_storage_account_static_website" "shop" {
  storage_account_id = azurerm_storage_account.shop.id
  index_document     = "index.html"
}
