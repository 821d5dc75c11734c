resource "google_storage_bucket" "lake" {
  name = "lake"
}
