resource "aws_iam_role" "reader" {
  name_prefix = "reader"
}

resource "aws_s3_bucket" "shop" {
  bucket_prefix = "shop"
}

resource "aws_s3_bucket_policy" "shop" {
  bucket = aws_s3_bucket.shop.id
  policy = jsonencode({
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = aws_iam_role.reader.arn }
      Action    = "s3:GetObject"
      Resource  = "${aws_s3_bucket.shop.arn}/*"
    }]
  })
}
