resource "terraform_data" "bucket" {
  input = "shop"
}

resource "terraform_data" "policy" {
  input = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Resource  = "arn:aws:s3:::${terraform_data.bucket.input}/*"
    }]
  })
}

resource "terraform_data" "computed" {
  input = jsonencode({ Resource = terraform_data.bucket.id })
}

resource "terraform_data" "inserted" {
  input = "{ \"Resource\": \"${terraform_data.bucket.id}\" }"
}

resource "terraform_data" "partly" {
  input = { known = "a", id = terraform_data.bucket.id }
}

resource "terraform_data" "escaped" {
  input = jsonencode({ "<b>" = "a & b", list = [1.50, true, "é\u0001"] })
}
