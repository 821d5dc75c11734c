resource "aws_glue_data_catalog_encryption_settings" "lake" {
  data_catalog_encryption_settings { # expect: require-encrypted-passwords
    encryption_at_rest {
      catalog_encryption_mode = "SSE-KMS"
    }
  }
}
